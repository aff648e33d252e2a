using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KnownChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Publishers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Edition = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publishers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PublisherId = table.Column<long>(type: "bigint", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ExternalIdHash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Facts_Claim = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    Facts_Claimant = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Facts_Language = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: true),
                    Facts_PublishedOn = table.Column<int>(type: "int", nullable: true),
                    Facts_Rating = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Facts_SaidOn = table.Column<int>(type: "int", nullable: true),
                    Facts_Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Facts_Url = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KnownChecks_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KnownChecks_PublisherId_Edition_Id",
                table: "KnownChecks",
                columns: new[] { "PublisherId", "Edition", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownChecks_PublisherId_ExternalIdHash",
                table: "KnownChecks",
                columns: new[] { "PublisherId", "ExternalIdHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publishers_NameKey",
                table: "Publishers",
                column: "NameKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KnownChecks");

            migrationBuilder.DropTable(
                name: "Publishers");
        }
    }
}
