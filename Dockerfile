# Build and run the product as one container: docker build -t flashpoint-connect . && docker run -p 8080:8080 -v flashpoint:/data flashpoint-connect
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn package -DskipTests \
 && mvn dependency:copy -Dartifact=fish.payara.extras:payara-micro:6.2025.10 -DoutputDirectory=target -Dmdep.stripVersion=true

FROM eclipse-temurin:17-jre
RUN useradd --system --home-dir /data flashpoint && mkdir /data && chown flashpoint /data
COPY --from=build /build/target/ROOT.war /build/target/payara-micro.jar /build/server-config/payara-preboot.txt /opt/flashpoint/
USER flashpoint
WORKDIR /data
VOLUME /data
ENV FLASHPOINT_DATA_DIR=/data FLASHPOINT_HTTP_PORT=8080 FLASHPOINT_EXIT_ON_FAILURE=true
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/flashpoint/payara-micro.jar", "--deploy", "/opt/flashpoint/ROOT.war", "--contextroot", "/", "--port", "8080", "--nohazelcast", "--prebootcommandfile", "/opt/flashpoint/payara-preboot.txt"]
